// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Smaller versions of pictures. They are made of the words of their size, and not of the picture. */
final class FilePreviews {
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");
    private static final Map<String, Integer> WIDTHS = Map.of("thumb", 160, "webview", 550);

    private FilePreviews() {}

    static boolean has(PageFile file) {
        return PICTURES.contains(file.contentType());
    }

    static Element xml(DekiCall call, PageFile file, String size) {
        return Element.of("contents.preview")
                .attribute("rel", size)
                .attribute("type", file.contentType())
                .attribute("maxwidth", WIDTHS.get(size))
                .attribute("maxheight", WIDTHS.get(size))
                .attribute(
                        "href",
                        call.apiUrl() + "/files/" + file.id() + "/" + FileXml.encoded(file.name()) + "?size=" + size);
    }

    /** @throws DekiProblem with 404 when the file has none, or 400 when there is no such size */
    static Answer answer(PageFile file, String size) {
        if (!WIDTHS.containsKey(size)) {
            throw DekiProblem.invalidArgument("size", size, "original, thumb or webview");
        }
        if (!has(file)) {
            throw DekiProblem.notFound("FilePreview", String.valueOf(file.id()));
        }
        byte[] picture = (size + " of " + file.name() + " r" + file.revision()).getBytes(StandardCharsets.UTF_8);
        return Answer.of(200, file.contentType(), picture);
    }
}
