// Brings MongoDB into shape before the services start, and again whenever it is run: mongosh --nodb /init.js
// Needs a mongod with --replSet dondoc, --keyFile and a root user "operator"; the passwords are files of
// deploy/mongo/passwords at /run/secrets.
const fs = require('fs');

const services = ['directive-service', 'task-service', 'report-service', 'notification-service'];
const password = user => fs.readFileSync(`/run/secrets/${user}`, 'utf8').trim();

const admin = connect('mongodb://mongo:27017/admin?directConnection=true');
admin.auth('operator', password('operator'));

try {
  admin.adminCommand({replSetGetStatus: 1});
} catch (notYet) {
  if (notYet.codeName !== 'NotYetInitialized') throw notYet;
  admin.adminCommand({replSetInitiate: {_id: 'dondoc', members: [{_id: 0, host: 'mongo:27017'}]}});
}
while (!admin.hello().isWritablePrimary) sleep(200);

// Each reads and writes its own database and sees no other. Making collections and indexes is part of readWrite; dropping
// the database, profiling and users (dbAdmin, userAdmin) are not.
for (const service of services) {
  const database = admin.getSiblingDB(service);
  const user = {pwd: password(service), roles: [{role: 'readWrite', db: service}]};
  if (database.getUser(service) === null) {
    database.createUser({user: service, ...user});
  } else {
    database.updateUser(service, user);
  }
}
print(`Users are there for ${services.join(', ')}`);
