// Keeps the tasks of the platform as they are now, from its events alone.
// npm install kafkajs@2; KAFKA=localhost:8086 node consumer.mjs [seconds of silence after which to end]
import kafkajs from 'kafkajs';

const silence = Number(process.argv[2] ?? 0) * 1000;
const kafka = new kafkajs.Kafka({
  clientId: 'my-office',
  brokers: [process.env.KAFKA ?? 'localhost:8086'],
  logLevel: kafkajs.logLevel.ERROR,
});

// The group remembers how far you are; a group of your own sees every event. Whoever starts with a new name and from the
// beginning gets the past as well: a year of tasks, all directives and units ever.
const consumer = kafka.consumer({ groupId: process.env.GROUP ?? 'my-office.tasks' });

// Your database, in one process: the key of the record, the version that you have, and what you keep of it.
const tasks = new Map();
const told = new Set();
const counts = { applied: 0, old: 0, unknown: 0 };

// One handler for each type that you care for. A member that you do not know is left alone, one that may be absent is
// asked for with ?., and a word that you do not know (a new state) is kept as it is.
const handlers = {
  'vn.dondoc.task.assigned.v1': task,
  'vn.dondoc.task.acknowledged.v1': task,
  'vn.dondoc.task.completed.v1': task,
  'vn.dondoc.task.amended.v1': task,
  'vn.dondoc.task.transferred.v1': task,
  'vn.dondoc.task.superseded.v1': task,
  'vn.dondoc.task.withdrawn.v1': task,
  'vn.dondoc.deadline.missed.v1': (key, event, id) => {
    task(key, event);
    once(id, () => console.log(`late: ${event.unit}, ${event.due ?? 'no date'}`));
  },
};

// The same event may come again, and an older one after a newer: the highest version of each key wins.
function task(key, event) {
  const known = tasks.get(key);
  if (known && known.version >= event.version) {
    counts.old++;
    return;
  }
  tasks.set(key, { ...known, ...event });
  counts.applied++;
}

// What must not be done twice (a letter, a call) is remembered by the event's id, in the same write as what you keep.
function once(id, act) {
  if (!told.has(id)) {
    told.add(id);
    act();
  }
}

let last = Date.now();
await consumer.connect();
await consumer.subscribe({ topics: ['task.events.v1'], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    last = Date.now();
    const handler = handlers[String(message.headers.ce_type)];
    if (!handler) {
      counts.unknown++; // A type that comes later, or none of yours: not an error.
      return;
    }
    // If this throws, the record comes again; if it throws for ever, set the record aside and go on.
    handler(String(message.key), JSON.parse(message.value), String(message.headers.ce_id));
  },
});

while (!silence || Date.now() - last < silence) {
  await new Promise((resolve) => setTimeout(resolve, 200));
}
await consumer.disconnect();
const done = [...tasks.values()].filter((one) => one.state === 'COMPLETED').length;
console.log(`${tasks.size} tasks, ${done} completed`);
console.error(counts);
