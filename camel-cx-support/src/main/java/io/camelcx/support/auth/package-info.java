/** Bearer tokens: one login for all callers, renewed before the token expires. */
package io.camelcx.support.auth;
