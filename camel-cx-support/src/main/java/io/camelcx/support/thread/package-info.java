/** Threads that Camel names, and that end with their owner. */
package io.camelcx.support.thread;
