// Brings MongoDB into shape before the services start, and again whenever it is run: mongosh --nodb /init.js
// Needs a mongod with --replSet dondoc, --keyFile and a root user "operator"; the passwords are files of
// deploy/mongo/passwords at /run/secrets.
const fs = require('fs');

// The collections of each service's own database.
const collections = {
  'directive-service': ['directives', 'knownCalendars', 'looseOriginals', 'numberClaims', 'originals', 'people',
    'reorganisationClaims', 'reorganisations', 'unitGroups', 'unitRoot', 'unitTurns', 'units'],
  'task-service': ['calendars', 'checkedCalendars', 'directiveFigures', 'directiveNumbers', 'directiveRecalls', 'directives',
    'movements', 'tasks'],
  'report-service': ['knownTasks', 'pendingReports', 'reportDrafts', 'reports'],
  'notification-service': ['contacts', 'knownDesks', 'knownDirectives', 'knownNumbers', 'knownReports', 'knownTasks',
    'knownYears', 'notifications'],
};
const everywhere = ['auditOpen', 'changes', 'knownUnits', 'locks'];
// The console keeps who is signed in, and has no trail: what is done through it stands in those of the services.
const sessions = ['sessions', 'tokens'];
const users = [...Object.keys(collections), 'console'];
const password = user => {
  const read = fs.readFileSync(`/run/secrets/${user}`, 'utf8').trim();
  if (read.length < 16) throw new Error(`${user} has no password`);
  return read;
};

const admin = connect('mongodb://mongo:27017/admin?directConnection=true');
admin.auth('operator', password('operator'));

try {
  admin.adminCommand({replSetGetStatus: 1});
} catch (notYet) {
  if (notYet.codeName !== 'NotYetInitialized') throw notYet;
  admin.adminCommand({replSetInitiate: {_id: 'dondoc', members: [{_id: 0, host: 'mongo:27017'}]}});
}
while (!admin.hello().isWritablePrimary) sleep(200);

// Each works in its own database and sees no other, and nobody changes or takes out what is in the audit trail, nor makes
// an index by which the store would: that is why the collections are named, where readWrite would be all of them.
const append = ['find', 'insert'];
const work = [...append, 'update', 'remove', 'createCollection', 'createIndex', 'collMod'];
for (const service of users) {
  const database = admin.getSiblingDB(service);
  const may = (collection, actions) => ({resource: {db: service, collection}, actions});
  const role = {
    privileges: service === 'console' ? sessions.map(collection => may(collection, work))
      : [may('', ['listCollections']), may('audit', append),
        ...[...everywhere, ...collections[service]].map(collection => may(collection, work))],
    roles: [],
  };
  if (database.getRole(service) === null) {
    database.createRole({role: service, ...role});
  } else {
    database.updateRole(service, role);
  }
  const user = {pwd: password(service), roles: [{role: service, db: service}]};
  if (database.getUser(service) === null) {
    database.createUser({user: service, ...user});
  } else {
    database.updateUser(service, user);
  }
}
print(`Users are there for ${users.join(', ')}`);
