/** Many calls for one consumer: started ahead of it, limited in number, with their results in order. */
package io.camelcx.support.fetch;
