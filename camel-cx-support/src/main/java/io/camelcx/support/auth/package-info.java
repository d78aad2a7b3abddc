/** Bearer tokens: one login for all, renewed in time. */
package io.camelcx.support.auth;
