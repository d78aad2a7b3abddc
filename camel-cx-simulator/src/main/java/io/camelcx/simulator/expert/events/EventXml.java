/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.expert.events;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.site.PageEvent;
import io.camelcx.simulator.expert.xml.Element;

/** Events as documents. */
final class EventXml {
    private static final String VERSION = "1";

    private EventXml() {}

    /** One event in a list, which the vendor would sum up with others of its kind. */
    static Element summary(DekiCall call, int listedFor, PageEvent event) {
        return Element.of("summary")
                .attribute("id", event.id())
                .attribute("datetime", DekiTime.text(event.at()))
                .attribute("count", 1)
                .attribute("detailid", event.id())
                .attribute("uri.detail", detailUrl(call, listedFor, event.id()))
                .child(event(event))
                .child(Element.of("page")
                        .attribute("id", event.page().id())
                        .child("path", event.page().path().value()));
    }

    static Element event(PageEvent event) {
        Element xml = Element.of("event")
                .attribute("id", event.id())
                .attribute("datetime", DekiTime.text(event.at()))
                .attribute("mt-epoch", event.at().toEpochMilli())
                .attribute("type", event.type().text())
                .attribute("language", "en-US")
                .attribute("version", VERSION)
                .attribute("cascading", event.cascading())
                .child(Element.of("page")
                        .attribute("id", event.page().id())
                        .attribute("revision", event.page().revision())
                        .child("path", event.page().path().value())
                        .child("title", event.page().title()));
        event.from().ifPresent(from -> xml.child(Element.of("from").child("path", from.value())));
        return xml.child(Element.of("request")
                .attribute("id", event.requestId())
                .child(Element.of("user").attribute("id", event.userId())));
    }

    private static String detailUrl(DekiCall call, int pageId, long eventId) {
        return call.apiUrl() + "/events/page-hierarchy/" + pageId + "/details/" + eventId;
    }
}
