/** Many calls for one consumer: started ahead of it, limited in number, with their results in order. Files that are downloaded, and the exchanges that use them. */
package io.camelcx.support.fetch;
