// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.support.component.CloudEventMessage;
import java.time.Instant;
import java.util.List;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * A page, with the output {@code records}, as a CloudEvent whose body is JSON. Its type ends in what has happened, such as {@code changed}, or else in
 * {@code read}. The same change has the same id, although the number of views and other details of the page may have been changed meanwhile.
 */
@DataTypeTransformer(
        name = "expert-pages:application-cloudevents",
        description =
                "Makes a CloudEvent of a page and of what has happened to it: sets the headers of CloudEvents, and the body to"
                        + " JSON")
public class ExpertPagesCloudEventTransformer extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) throws InvalidPayloadException {
        Page page = message.getMandatoryBody(Page.class);
        String json = message.getMandatoryBody(String.class);
        String change = message.getHeader(ExpertPagesConstants.CHANGE, "read", String.class);
        new CloudEventMessage(
                        "io.camelcx.expert.page." + change,
                        identity(page, message.getHeader(ExpertPagesConstants.FROM_PATH, "", String.class)),
                        page.path().isEmpty() ? Long.toString(page.id()) : page.path(),
                        page.modified(),
                        CloudEventMessage.JSON)
                .describe(message, "expert-pages");
        message.setBody(json);
    }

    private static List<String> identity(Page page, String fromPath) {
        return List.of(
                Long.toString(page.id()),
                page.path(),
                fromPath,
                page.title(),
                Long.toString(page.revision()),
                page.modified().map(Instant::toString).orElse(""),
                page.contents().toString(),
                page.tags().toString(),
                page.properties().toString());
    }
}
