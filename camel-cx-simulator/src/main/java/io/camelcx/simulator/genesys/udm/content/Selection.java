// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.content;

import java.util.List;
import java.util.Locale;

/**
 * What an export is to hold.
 *
 * @param type the type of the job's parameters: one that names contacts or interactions selects those alone
 * @param media the media types of the interactions; empty for all
 * @param frame when contacts were created and interactions began
 * @param attachments whether the attachments of the interactions come too
 */
public record Selection(String type, List<String> media, TimeFrame frame, boolean attachments) {

    public Selection {
        media = List.copyOf(media);
    }

    boolean contacts() {
        return !type.toLowerCase(Locale.ROOT).contains("interaction");
    }

    boolean interactions() {
        return !type.toLowerCase(Locale.ROOT).contains("contact");
    }

    boolean hasMedia(String mediaType) {
        return media.isEmpty() || media.stream().anyMatch(mediaType::equalsIgnoreCase);
    }
}
