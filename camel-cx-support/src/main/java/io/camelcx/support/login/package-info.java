/** Logins that fetch bearer tokens. */
package io.camelcx.support.login;
