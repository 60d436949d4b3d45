// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserNetwork, browserWorkers } from './browser.ts';

afterEach(() => vi.restoreAllMocks());

describe('how many requests at a time', () => {
  it.each([
    ['http/1.1', 4],
    ['h2', 16],
    ['h3', 16],
    ['', 4],
  ])('over %s: %i', (nextHopProtocol, workers) => {
    const page = { name: '', entryType: 'navigation', startTime: 0, duration: 0, toJSON: () => '' };
    const entry = Object.assign(page, { nextHopProtocol });
    const ask = vi.spyOn(performance, 'getEntriesByType').mockReturnValue([entry]);
    expect(browserWorkers()).toBe(workers);
    expect(ask).toHaveBeenCalledWith('navigation');
  });

  it('4 where the browser does not tell', () => {
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
    expect(browserWorkers()).toBe(4);
  });
});

describe('the network', () => {
  it('is what the browser says, and tells both ways of changing', () => {
    const told = vi.fn<() => void>();
    browserNetwork.subscribe(told);
    for (const online of [false, true]) {
      vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
      dispatchEvent(new Event(online ? 'online' : 'offline'));
      expect(browserNetwork.isOnline()).toBe(online);
    }
    expect(told).toHaveBeenCalledTimes(2);
  });
});
