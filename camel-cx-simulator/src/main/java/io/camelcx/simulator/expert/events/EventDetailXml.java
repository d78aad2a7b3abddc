// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.events;

import io.camelcx.simulator.expert.site.EventDetail;
import io.camelcx.simulator.expert.site.PageEvent;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.expert.xml.Element;
import java.util.List;

/** The details of events by type, beside the page. */
final class EventDetailXml {

    private EventDetailXml() {}

    static void addTo(Element event, PageEvent of) {
        EventDetail detail = of.detail();
        if (detail instanceof EventDetail.Created) {
            event.child("create-reason", "new-content").child(diff());
        } else if (detail instanceof EventDetail.Saved saved) {
            event.child("change-comment", saved.comment())
                    .child("revision", saved.revision())
                    .child(diff());
        } else if (detail instanceof EventDetail.Renamed renamed) {
            event.child("displayname.current", renamed.title()).child("displayname.previous", renamed.before());
        } else if (detail instanceof EventDetail.Tagged tagged) {
            event.child(tags("tags-added", tagged.added())).child(tags("tags-removed", tagged.removed()));
        } else if (detail instanceof EventDetail.OfProperty property) {
            event.child(Element.of("property")
                    .child("id", of.id().getLeastSignificantBits() & 0xFFFFFF)
                    .child("name", property.name()));
        } else if (detail instanceof EventDetail.OfFile file) {
            event.child(file("file", file.file()));
        } else if (detail instanceof EventDetail.MovedFile moved) {
            event.attribute("move-source", true)
                    .child(file("file", moved.file()))
                    .child(file("source.file", moved.before()));
        } else if (detail instanceof EventDetail.Restricted restricted) {
            event.child("restriction-id", restricted.restriction())
                    .child("previous.restriction-id", restricted.before());
        } else if (detail instanceof EventDetail.Granted granted) {
            event.child(grant(granted));
        }
    }

    private static Element diff() {
        return Element.of("diff")
                .attribute("isreparsing", false)
                .child("added", 1)
                .child("attributes", 0)
                .child("removed", 0)
                .child("structural", 1);
    }

    private static Element tags(String name, List<String> values) {
        return Element.of(name)
                .children(values.stream()
                        .map(value -> Element.of("tag").child("name", value).child("type", "text"))
                        .toList());
    }

    private static Element file(String name, PageFile file) {
        return Element.of(name)
                .attribute("id", file.id())
                .attribute("res-id", file.id())
                .attribute("revision", file.revision())
                .attribute("size", file.content().size())
                .child("filename", file.name())
                .child("location", "site_1/" + file.id() + "/0");
    }

    private static Element grant(EventDetail.Granted granted) {
        return Element.of("grant")
                .child("id", 0)
                .child("type", "USER")
                .child(Element.of("role").attribute("id", granted.roleId()))
                .child(Element.of("user").attribute("id", granted.userId()));
    }
}
