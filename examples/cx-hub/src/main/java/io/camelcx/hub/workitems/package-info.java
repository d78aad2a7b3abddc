/** Work items from files: each row of a file becomes one, and its result is written to another file. */
package io.camelcx.hub.workitems;
