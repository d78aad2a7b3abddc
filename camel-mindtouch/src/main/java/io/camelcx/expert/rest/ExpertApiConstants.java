// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.rest;

import org.apache.camel.spi.Metadata;

/** The headers of {@code expert-api}. */
public final class ExpertApiConstants {

    /** What the names of the headers begin with. */
    static final String PREFIX = "CamelExpertApi";

    @Metadata(
            label = "producer",
            description = "The HTTP method; overrides the option method",
            javaType = "String",
            enums = "GET,HEAD,POST,PUT,PATCH,DELETE")
    public static final String METHOD = PREFIX + "Method";

    @Metadata(
            label = "producer",
            description =
                    "The path below the root of the API, decoded; overrides that of the endpoint. May have variables in braces, too",
            javaType = "String")
    public static final String PATH = PREFIX + "Path";

    @Metadata(
            label = "producer",
            description =
                    "Parameters of the query, in addition to those of the option query: a map whose values are not encoded, in which a collection stands"
                            + " for several values of a name, or an encoded text such as limit=10&offset=20",
            javaType = "Object")
    public static final String QUERY = PREFIX + "Query";

    @Metadata(
            label = "producer",
            description = "The type of the request's body; overrides the option contentType",
            javaType = "String")
    public static final String CONTENT_TYPE = PREFIX + "ContentType";

    @Metadata(
            label = "producer",
            description = "The HTTP status of the response; with paging, of that with the first page",
            javaType = "Integer")
    public static final String RESPONSE_CODE = PREFIX + "ResponseCode";

    private ExpertApiConstants() {}
}
