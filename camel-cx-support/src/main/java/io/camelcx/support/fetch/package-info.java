/** Many calls for one consumer: started ahead of it, at most so many at a time, their results in order. */
package io.camelcx.support.fetch;
