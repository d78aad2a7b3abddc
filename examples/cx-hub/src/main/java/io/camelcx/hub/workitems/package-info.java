/** Work items from files: each row of a file becomes one, what came of it stands in a file beside it. */
package io.camelcx.hub.workitems;
