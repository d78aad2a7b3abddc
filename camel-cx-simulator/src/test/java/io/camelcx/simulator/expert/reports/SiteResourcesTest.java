// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ratings, security, learning paths and reports of the site. */
class SiteResourcesTest {
    private static final String XML = "application/xml; charset=utf-8";

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller admin = ExpertCaller.as(simulator, "admin");
    private final ExpertCaller author = ExpertCaller.as(simulator, "author");
    private final ExpertCaller viewer = ExpertCaller.as(simulator, "viewer");

    private XmlAnswer send(ExpertCaller caller, String method, String path, String document) {
        return XmlAnswer.ok(caller.send(method, path, document, XML));
    }

    @Test
    void aScoreIsEmptyWithoutVotesAndZeroAfterANegativeOne() {
        assertThat(author.read("/pages/2/ratings").text("/rating/@score")).isEmpty();
        assertThat(author.read("/pages/2/ratings").text("/rating/@count")).isEqualTo("0");

        send(admin, "POST", "/pages/2/ratings?score=0", "");
        assertThat(author.read("/pages/2/ratings").text("/rating/@score")).isEqualTo("0");
        assertThat(author.read("/pages/2/ratings").text("/rating/user.ratedby/@id"))
                .as("another's vote")
                .isEmpty();

        send(author, "POST", "/pages/2/ratings?score=1", "");
        XmlAnswer both = author.read("/pages/ratings?pageids=2,3,999999");
        assertThat(both.text("/pages/@count")).isEqualTo("2");
        assertThat(both.text("/pages/page[@id='2']/rating/@score")).isEqualTo("0.5");
        assertThat(both.text("/pages/page[@id='2']/rating/user.ratedby/@score")).isEqualTo("1");

        send(author, "POST", "/pages/2/ratings?score=", "");
        assertThat(author.read("/pages/2/ratings").text("/rating/@count")).isEqualTo("1");
    }

    @Test
    void grantsAreAddedReplacedAndRemoved() {
        send(
                admin,
                "PUT",
                "/pages/2/security",
                "<security><permissions.page><restriction>Semi-Public</restriction></permissions.page><grants>"
                        + "<grant><permissions><role>Manager</role></permissions><user id=\"3\"/></grant></grants></security>");
        XmlAnswer one = author.read("/pages/2/security");
        assertThat(one.text("//restriction")).isEqualTo("Semi-Public");
        assertThat(one.text("//restriction/@id")).isEqualTo("2");
        assertThat(one.texts("//grant/permissions/role")).containsExactly("Manager");

        send(
                admin,
                "POST",
                "/pages/2/security",
                "<security><grants.added><grant><permissions><role>Viewer</role></permissions>"
                        + "<group id=\"1\"/></grant></grants.added></security>");
        assertThat(author.read("/pages/2/security").texts("//grant/permissions/role"))
                .containsExactlyInAnyOrder("Manager", "Viewer");

        assertThat(admin.delete("/pages/2/security").status()).isEqualTo(200);
        assertThat(author.read("/pages/2/security").texts("//grant")).isEmpty();
        assertThat(author.read("/pages/2/security").text("//restriction")).isEqualTo("Public");
    }

    @Test
    void aLearningPathHasPagesInTheirOrderAndRefusesAnOutdatedChange() {
        String edited = send(author, "POST", "/learningpaths?name=first-steps&title=First%20steps", "")
                .text("/learningpath/edittime");
        assertThat(author.read("/learningpaths/first-steps").texts("//pages")).isEmpty();

        XmlAnswer written = send(
                author,
                "POST",
                "/learningpaths/=first-steps?edittime=" + edited,
                "<learningpath><title>Steps</title><pages>3</pages><pages>2</pages></learningpath>");
        assertThat(written.texts("/learningpath/pages/@id")).containsExactly("3", "2");
        assertThat(author.read("/learningpaths").texts("/learningpaths/learningpath/title"))
                .containsExactly("Steps");
        assertThat(author.send("POST", "/learningpaths/=first-steps/pages/4?edittime=20000101000000", "", XML)
                        .status())
                .isEqualTo(409);

        assertThat(author.delete("/learningpaths/=first-steps").status()).isEqualTo(200);
        assertThat(author.get("/learningpaths/first-steps").status()).isEqualTo(404);
    }

    @Test
    void theReportsAreForAdministrators() {
        XmlAnswer activity = admin.read("/site/activity");
        assertThat(activity.text("/activity/@type")).isEqualTo("daily");
        assertThat(activity.texts("/activity/entry/@date")).hasSize(30);
        send(admin, "PUT", "/pages/2/tags", "<tags/>");
        XmlAnswer health = admin.read("/site/reports/sitehealth?severity=warning&limit=1");
        assertThat(health.text("/health/count")).isEqualTo("1");
        assertThat(health.texts("/health/inspections/message")).hasSize(1);
        assertThat(admin.read("/site/reports/sitehealth?severity=error").texts("//inspections"))
                .isEmpty();
        assertThat(viewer.read("/site/roles").texts("/roles/permissions/role")).contains("Viewer", "Admin");
        assertThat(viewer.get("/site/activity").status()).isEqualTo(403);
        assertThat(viewer.get("/site/reports/sitehealth").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /pages/2/ratings?score=5 | | 400",
                "POST | /pages/2/ratings | | 400",
                "GET | /pages/ratings | | 400",
                "GET | /pages/ratings?pageids=a | | 400",
                "GET | /site/reports/sitehealth?severity=bad | | 400",
                "PUT | /pages/2/security | <security><grants><grant><user id=\"3\"/></grant></grants></security> | 400",
                "PUT | /pages/2/security | <page/> | 400",
                "POST | /learningpaths | | 400",
                "POST | /learningpaths/=none?edittime=20261122120000 | <learningpath/> | 404",
            })
    void whatTheVendorRefuses(String method, String path, String body, int status) {
        assertThat(admin.send(method, path, body == null ? "" : body, XML).status())
                .isEqualTo(status);
    }
}
