/** Parts of health checks. */
package io.camelcx.support.health;
