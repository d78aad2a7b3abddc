// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

/** What happened to a page. */
public enum EventType {
    CREATE("page:create", true),
    CONTENT("page.content:update", true),
    COPY("page:copy", true),
    MOVE("page:move", false),
    DELETE("page:delete", false),
    RESTORE("page:restore", false),
    DISPLAY_NAME("page.displayname:update", false),
    TAGS("page.tag:update", false),
    PROPERTY_CREATE("page.property:create", true),
    PROPERTY_UPDATE("page.property:update", true),
    PROPERTY_DELETE("page.property:delete", true),
    FILE_CREATE("attachment:create", true),
    FILE_UPDATE("attachment:update", true),
    FILE_MOVE("attachment:move", true),
    FILE_DELETE("attachment:delete", true),
    RESTRICTION("page.restriction:update", false),
    GRANT("page.grant:create", false);

    private final String text;
    private final boolean journaled;

    EventType(String text, boolean journaled) {
        this.text = text;
        this.journaled = journaled;
    }

    /** The type as the API shows it. */
    public String text() {
        return text;
    }

    /** Whether the event belongs to the page's journal. */
    public boolean journaled() {
        return journaled;
    }
}
