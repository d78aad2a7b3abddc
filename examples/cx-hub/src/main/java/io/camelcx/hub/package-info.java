/** The example that wires all of Camel CX: the program, its settings and its lifecycle. */
package io.camelcx.hub;
