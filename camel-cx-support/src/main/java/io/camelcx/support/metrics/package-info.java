/** What is measured, if anybody listens. */
package io.camelcx.support.metrics;
