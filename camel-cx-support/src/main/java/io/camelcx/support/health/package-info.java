/** What the health checks of components share. */
package io.camelcx.support.health;
