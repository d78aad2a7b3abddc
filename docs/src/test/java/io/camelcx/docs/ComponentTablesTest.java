// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run with {@code -Ddocs.update} to write the tables into the pages. */
class ComponentTablesTest {

    @ParameterizedTest
    @CsvSource({
        "genesys/stats/genesys-stats, component options",
        "genesys/stats/genesys-stats, endpoint options",
        "genesys/stats/genesys-stats, headers",
        "genesys/openmedia/genesys-openmedia, component options",
        "genesys/openmedia/genesys-openmedia, endpoint options",
        "genesys/openmedia/genesys-openmedia, headers",
        "genesys/messaging/genesys-messaging, component options",
        "genesys/messaging/genesys-messaging, endpoint options",
        "genesys/messaging/genesys-messaging, headers",
        "genesys/udm/genesys-udm, component options",
        "genesys/udm/genesys-udm, endpoint options",
        "genesys/udm/genesys-udm, headers",
        "genesys/securemail/genesys-securemail, component options",
        "genesys/securemail/genesys-securemail, endpoint options",
        "genesys/securemail/genesys-securemail, headers",
        "genesys/engagement/genesys-engagement, component options",
        "genesys/engagement/genesys-engagement, endpoint options",
        "genesys/engagement/genesys-engagement, headers",
        "genesys/interactions/genesys-interactions, component options",
        "genesys/interactions/genesys-interactions, endpoint options",
        "genesys/interactions/genesys-interactions, headers",
        "genesys/rest/genesys-api, component options",
        "genesys/rest/genesys-api, endpoint options",
        "genesys/rest/genesys-api, headers",
        "genesys/workspace/genesys-workspace, component options",
        "genesys/workspace/genesys-workspace, endpoint options",
        "genesys/workspace/genesys-workspace, headers",
        "genesys/provisioning/genesys-provisioning, component options",
        "genesys/provisioning/genesys-provisioning, endpoint options",
        "genesys/provisioning/genesys-provisioning, headers",
        "genesys/auth/genesys-auth, component options",
        "genesys/auth/genesys-auth, endpoint options",
        "genesys/auth/genesys-auth, headers",
        "cxone/actions/cxone-actions, component options",
        "cxone/actions/cxone-actions, endpoint options",
        "cxone/actions/cxone-actions, headers",
        "cxone/rest/cxone-api, component options",
        "cxone/rest/cxone-api, endpoint options",
        "cxone/rest/cxone-api, headers",
        "expert/rest/expert-api, component options",
        "expert/rest/expert-api, endpoint options",
        "expert/rest/expert-api, headers",
        "cxone/extract/cxone-extract, component options",
        "cxone/extract/cxone-extract, endpoint options",
        "cxone/extract/cxone-extract, headers",
        "expert/files/expert-files, component options",
        "expert/files/expert-files, endpoint options",
        "expert/files/expert-files, headers",
        "expert/groups/expert-groups, component options",
        "expert/groups/expert-groups, endpoint options",
        "expert/groups/expert-groups, headers",
        "expert/users/expert-users, component options",
        "expert/users/expert-users, endpoint options",
        "expert/users/expert-users, headers",
        "expert/pages/expert-pages, component options",
        "expert/pages/expert-pages, endpoint options",
        "expert/pages/expert-pages, headers",
        "expert/search/expert-search, component options",
        "expert/search/expert-search, endpoint options",
        "expert/search/expert-search, headers",
        "cxcom/rest/cxcom, component options",
        "cxcom/rest/cxcom, endpoint options",
        "cxcom/rest/cxcom, headers"
    })
    void theTablesOfAPageAreThoseOfTheComponent(String component, String name) {
        String table = ComponentTables.of("/META-INF/io/camelcx/" + component + ".json")
                .all()
                .get(name);
        String page = component.substring(component.lastIndexOf('/') + 1) + ".md";
        if (System.getProperty("docs.update") != null) {
            MarkdownPage.read(page).withGenerated(name, table).write();
        }
        assertThat(MarkdownPage.read(page).generated(name))
                .as("%s of %s: run this test with -Ddocs.update to bring the page up to date", name, page)
                .isEqualTo(table);
    }
}
