/** The store in a Durable Object, in workerd: the contract that the one on Node keeps, from the same files. */
import { describeInWorkerd, workerd } from '../setup/workerd/workerd.ts';
import { storeContract } from './contract.ts';

describeInWorkerd('in workerd', () => {
  const running = workerd();
  storeContract(async ({ freeBytes = () => 1e12, ...quota }) => {
    const options = {
      quota: { dailyBytes: 1e12, freeFloor: 0, ...quota },
      setup: null,
      config: {},
      now: () => 0,
      free: freeBytes,
    };
    return (await running()).newsroom(options).store;
  });
});
