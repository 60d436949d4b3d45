import * as fc from 'fast-check';

/** Mutation testing only wants to know that something fails: no time goes into the smallest example. */
fc.configureGlobal({ endOnFailure: true });
