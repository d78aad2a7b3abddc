/**
 * A component's webhook: a consumer that receives signed requests over HTTP. The component adds how its vendor signs a request, what it contains, and what
 * the response says.
 */
package io.camelcx.support.webhook;
