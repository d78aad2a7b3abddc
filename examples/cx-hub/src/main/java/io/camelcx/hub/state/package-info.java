/** Where routes keep what must outlive them. */
package io.camelcx.hub.state;
