/** Resources that live as long as their owner. */
package io.camelcx.support.resource;
