// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.cxone.settings.FileSettings;
import io.camelcx.simulator.cxone.settings.LineEnding;
import java.nio.charset.Charset;
import java.util.Base64;

/** Changes of the files' settings as JSON; what is not named stays as it is. */
final class FileSettingsJson {

    private static final String BODIES = "rows, headerOnly, empty, ofSize, largeField, text, bytes";

    private FileSettingsJson() {}

    static FileSettings apply(ObjectNode json, FileSettings settings) {
        FileSettings changed = settings;
        if (json.has("body")) {
            changed = changed.withBody(body(json));
        }
        if (json.has("rowsPerDay")) {
            changed = changed.withRowsPerDay(json.get("rowsPerDay").asInt(-1));
        }
        if (json.has("byteOrderMark")) {
            changed = changed.withByteOrderMark(flag(json, "byteOrderMark"));
        }
        if (json.has("lineEnding")) {
            changed = changed.withLineEnding(ControlAnswer.oneOf(LineEnding.class, json, "lineEnding"));
        }
        if (json.has("chunked")) {
            changed = changed.withChunked(flag(json, "chunked"));
        }
        if (json.has("charset")) {
            Charset charset = charset(json);
            changed = changed.withEncoding(same -> same.withCharset(charset));
        }
        if (json.has("byteOrderMarks")) {
            int marks = json.get("byteOrderMarks").asInt(-1);
            changed = changed.withEncoding(same -> same.withByteOrderMarks(marks));
        }
        if (json.has("transfer")) {
            changed = changed.withTransfer(same -> TransferJson.apply(json.get("transfer"), same));
        }
        if (json.has("endInclusive")) {
            changed = changed.withEndInclusive(flag(json, "endInclusive"));
        }
        return changed;
    }

    private static boolean flag(ObjectNode json, String field) {
        if (!json.get(field).isBoolean()) {
            throw ControlAnswer.refusal(field + " is " + json.get(field) + ", allowed are true and false");
        }
        return json.get(field).booleanValue();
    }

    private static FileBody body(ObjectNode json) {
        String kind = json.path("body").asText();
        return switch (kind) {
            case "rows" -> new FileBody.Rows();
            case "headerOnly" -> new FileBody.HeaderOnly();
            case "empty" -> new FileBody.Empty();
            case "ofSize" -> new FileBody.OfSize(json.path("bytes").asLong(0));
            case "largeField" -> new FileBody.LargeField(json.path("bytes").asInt(0));
            case "text" -> new FileBody.Text(json.path("text").asText());
            case "bytes" -> new FileBody.Bytes(base64(json));
            default -> throw ControlAnswer.refusal("body is '" + kind + "', allowed are " + BODIES);
        };
    }

    private static byte[] base64(ObjectNode json) {
        try {
            return Base64.getDecoder().decode(json.path("base64").asText());
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal("base64 must hold the bytes of the file in Base64");
        }
    }

    private static Charset charset(ObjectNode json) {
        String name = json.get("charset").asText();
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal("charset is '" + name + "', it must be one that Java knows");
        }
    }
}
