// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import io.camelcx.simulator.expert.content.HtmlText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page with all it has, as it was at one point in time.
 *
 * @param id the number
 * @param parentId the page above; 0 for the home page
 * @param path where it is, as the API shows it
 * @param title the title
 * @param created when it was created
 * @param modified when anything of it was changed
 * @param edited when its text or title was changed
 * @param revision the number of its latest revision
 * @param source the text as it is stored
 * @param html the text as a reader sees it, with its templates evaluated
 * @param tags the values of the tags
 * @param properties the keys of the properties with their contents as text
 * @param files the names of the files
 */
public record PageSnapshot(
        int id,
        int parentId,
        String path,
        String title,
        Instant created,
        Instant modified,
        Instant edited,
        int revision,
        String source,
        String html,
        List<String> tags,
        Map<String, String> properties,
        List<String> files) {

    static PageSnapshot of(
            Page page, String source, List<PageTag> tags, List<PageProperty> properties, List<PageFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        properties.forEach(property -> texts.put(property.name(), property.text()));
        return new PageSnapshot(
                page.id(),
                page.parentId(),
                page.path().value(),
                page.title(),
                page.created(),
                page.modified(),
                page.edited(),
                page.revision(),
                source,
                HtmlText.evaluated(source, page.title()),
                tags.stream().map(PageTag::value).toList(),
                texts,
                files.stream().map(PageFile::name).toList());
    }
}
