/** What the routes delivered in a demo: its counters, its summary and the exit code. */
package io.camelcx.hub.demo;
