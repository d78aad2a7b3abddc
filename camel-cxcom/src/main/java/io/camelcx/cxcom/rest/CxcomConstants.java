// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import org.apache.camel.spi.Metadata;

/** The headers of {@code cxcom}. */
public final class CxcomConstants {

    /** What the names of the headers begin with. */
    static final String PREFIX = "CamelCxcom";

    @Metadata(
            label = "producer",
            description = "The operation; overrides the option operation",
            javaType = "String",
            enums = "call,authorizeUrl,token,self,upload")
    public static final String OPERATION = PREFIX + "Operation";

    @Metadata(
            label = "producer",
            description = "The name under which the user's token is stored; overrides the option user",
            javaType = "String")
    public static final String USER = PREFIX + "User";

    @Metadata(
            label = "producer",
            description =
                    "For token: the query of the redirect, or the whole address that the browser was led to; otherwise the query of the HTTP"
                            + " request (CamelHttpRawQuery, CamelHttpQuery) is read. Removed from the message, as it contains a secret",
            javaType = "String")
    public static final String REDIRECT = PREFIX + "Redirect";

    @Metadata(
            label = "producer",
            description =
                    "Not encoded, overrides the path of the endpoint. For call: the resource and method. For upload: the file, such as"
                            + " self:/photos/2353.jpg, or its folder with a slash at the end",
            javaType = "String")
    public static final String PATH = PREFIX + "Path";

    @Metadata(
            label = "producer",
            description = "For call: the host; overrides the option host",
            javaType = "String",
            enums = "api,data")
    public static final String HOST = PREFIX + "Host";

    @Metadata(
            label = "producer",
            description = "For call: the HTTP method; overrides the option method",
            javaType = "String",
            enums = "GET,HEAD,POST,PUT,PATCH,DELETE")
    public static final String METHOD = PREFIX + "Method";

    @Metadata(
            label = "producer",
            description =
                    "For call: parameters of the query, in addition to those of the option query: a map whose values are not encoded, in which a"
                            + " collection stands for several values of a name, or an encoded text such as limit=10&offset=20",
            javaType = "Object")
    public static final String QUERY = PREFIX + "Query";

    @Metadata(
            label = "producer",
            description = "For call: the type of the request's body; overrides the option contentType",
            javaType = "String")
    public static final String CONTENT_TYPE = PREFIX + "ContentType";

    @Metadata(label = "producer", description = "Of call: the HTTP status of the response", javaType = "Integer")
    public static final String RESPONSE_CODE = PREFIX + "ResponseCode";

    @Metadata(label = "producer", description = "Of upload: the UUID of the file", javaType = "String")
    public static final String FILE_ID = PREFIX + "FileId";

    private CxcomConstants() {}
}
