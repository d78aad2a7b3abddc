/** Logging in for a bearer token: the calls that tokens come from. */
package io.camelcx.support.login;
