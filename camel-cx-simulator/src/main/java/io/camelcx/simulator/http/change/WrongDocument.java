// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.nio.charset.StandardCharsets;

/** Documents that are no vendor's answer, as proxies and gateways send them. */
public enum WrongDocument {
    HTML_PAGE(
            "text/html",
            "<!doctype html><html><head><title>Down</title></head><body><h1>Maintenance</h1></body></html>"),
    HTML_LINE("text/html", "<html><body>It works!</body></html>"),
    S3_ERROR("application/xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message>\
            <RequestId>4442587FB7D0A2F9</RequestId></Error>"""),
    TEXT("text/plain", "upstream connect error or disconnect/reset before headers"),
    EMPTY("application/json", ""),
    BLANK("application/json", " \r\n"),
    JSON_NULL("application/json", "null"),
    JSON_OBJECT("application/json", "{}"),
    JSON_ARRAY("application/json", "[]"),
    JSON_TEXT("application/json", "\"ok\""),
    JSON_OF_ANOTHER("application/json", "{\"message\":\"no Route matched with those values\"}"),
    XML_OF_ANOTHER("application/xml", "<ok/>"),
    BINARY("application/octet-stream", "\u0000\u0001\u0002PK\u0003\u0004\u00ff\u00fe\u0007\u0000");

    private final String contentType;
    private final String body;

    WrongDocument(String contentType, String body) {
        this.contentType = contentType;
        this.body = body;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return body.getBytes(this == BINARY ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
