// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.ExpertUsers;
import io.camelcx.simulator.expert.XmlAnswer;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
    private static final String XML = "application/xml; charset=utf-8";

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertUsers users = simulator.expert().users();
    private final ExpertCaller admin = ExpertCaller.as(simulator, "admin");
    private final ExpertCaller author = ExpertCaller.as(simulator, "author");

    private XmlAnswer put(String path, String document) {
        return XmlAnswer.ok(admin.send("PUT", path, document, XML));
    }

    private XmlAnswer post(String document) {
        return XmlAnswer.ok(admin.send("POST", "/users", document, XML));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "current", "=author", "=AUTHOR"})
    void aUserIsNamedByNumberByNameOrAsTheCaller(String id) {
        assertThat(author.read("/users/" + id).text("/user/fullname")).isEqualTo("Otto Author");
    }

    @Test
    void namesAreEncodedTwice() {
        int id = users.create("a b/ü?+%", "").id();

        assertThat(admin.read("/users/=a%2520b%252F%25C3%25BC%253F%252B%2525").text("/user/@id"))
                .isEqualTo(String.valueOf(id));
    }

    @Test
    void usersAreListedPageByPage() {
        assertThat(author.read("/users?limit=2&offset=1").texts("/users/user/nick"))
                .containsExactly("Anonymous", "author");
        XmlAnswer all = author.read("/users");
        assertThat(all.text("/users/@totalcount")).isEqualTo("4");
        assertThat(all.text("/users/@querycount")).isEqualTo("4");
        assertThat(author.get("/users/99").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "usernamefilter=a, admin Anonymous author",
        "usernameemailfilter=example, admin author viewer",
        "fullnamefilter=Vera, viewer",
        "rolefilter=Contributor, author",
        "seatfilter=seated, admin author",
        "activatedfilter=false, ''",
        "authprovider=2, ''",
        "sortby=-username, viewer author admin Anonymous",
        "sortby=fullname, admin Anonymous author viewer"
    })
    void listsAreFilteredAndSorted(String query, String names) {
        XmlAnswer list = author.read("/users?" + query);

        assertThat(String.join(" ", list.texts("/users/user/username"))).isEqualTo(names);
        assertThat(list.text("/users/@totalcount")).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sortby=age", "seatfilter=some", "activatedfilter=perhaps", "limit=-1"})
    void badQueriesAreRefused(String query) {
        assertThat(author.get("/users?" + query).status()).isEqualTo(400);
    }

    @Test
    void aHundredThousandUsersAreMadeWhenTheyAreShown() {
        users.change(settings -> settings.withGenerated(100_000).withMaxLimit(50));

        XmlAnswer page = author.read("/users?offset=99990&limit=1000");
        assertThat(page.number("/users/@querycount")).isEqualTo(100_004);
        assertThat(page.number("/users/@count")).isEqualTo(14);
        assertThat(page.text("/users/user[last()]/@id")).isEqualTo("100999");
        assertThat(author.read("/users?limit=1000").number("/users/@count")).isEqualTo(50);
        assertThat(author.read("/users/=user4711").text("/user/@id")).isEqualTo("4711");
    }

    @Test
    void aUserIsCreatedModifiedAndDeactivated() {
        XmlAnswer created = post("<user><username>nina</username><email>nina@example.com</email>"
                + "<permissions.user><role>Manager</role></permissions.user></user>");
        String path = "/users/" + created.text("/user/@id");
        assertThat(created.text("/user/permissions.user/operations/@mask")).isEqualTo("116031");

        put(path, "<user><fullname>Nina N.</fullname><license.seat>true</license.seat></user>");
        put(path, "<user><status>inactive</status><language>de-de</language></user>");

        XmlAnswer read = author.read("/users/=nina");
        assertThat(read.text("/user/email")).isEqualTo("nina@example.com");
        assertThat(read.text("/user/fullname")).isEqualTo("Nina N.");
        assertThat(read.text("/user/license.seat")).isEqualTo("true");
        assertThat(read.text("/user/status")).isEqualTo("inactive");
        assertThat(read.text("/user/language")).isEqualTo("de-de");
        assertThat(read.text("/user/permissions.effective/operations/@mask")).isEqualTo("0");
        assertThat(post("<user id=\"3\"><fullname>O.</fullname></user>").text("/user/username"))
                .isEqualTo("author");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /users | <user><username>VIEWER</username></user> | 409",
                "PUT | /users/4 | <user><username>author</username></user> | 409",
                "POST | /users | <user/> | 400",
                "POST | /users | <users/> | 400",
                "POST | /users | no document | 400",
                "PUT | /users/4 | <user><status>gone</status></user> | 400",
                "PUT | /users/4 | <user><permissions.user><role>King</role></permissions.user></user> | 400",
                "PUT | /users/77 | <user/> | 404",
                "POST | /users | <user id=\"77\"/> | 404"
            })
    void whatTheVendorRefusesIsRefused(String method, String path, String document, int status) {
        assertThat(admin.send(method, path, document, XML).status()).isEqualTo(status);
    }

    @Test
    void onlyAdministratorsChangeOthers() {
        assertThat(author.send("PUT", "/users/4", "<user/>", XML).status()).isEqualTo(403);
        assertThat(author.send("PUT", "/users/3", "<user><fullname>O</fullname></user>", XML)
                        .status())
                .isEqualTo(200);
        assertThat(admin.send("PUT", "/users/4", "<user/>", "text/plain").status())
                .isEqualTo(400);
    }

    @Test
    void ownersInactiveAndAnonymousUsersLookAsRecorded() {
        users.activate(4, false);

        XmlAnswer all = author.read("/users");
        assertThat(all.text("//user[@id=1]/license.seat/@owner")).isEqualTo("true");
        assertThat(all.text("//user[@id=1]/permissions.effective/operations/@mask"))
                .isEqualTo("18446744073709551615");
        assertThat(all.text("//user[@id=1]/permissions.user/operations")).endsWith("DRAFT_DELETE,ADMIN");
        assertThat(all.text("//user[@id=4]/permissions.effective/operations/@mask"))
                .isEqualTo("0");
        assertThat(all.text("count(//user[@id=4]/permissions.revoked/permissions.license.unseated)"))
                .isEqualTo("1");
        assertThat(all.text("count(//user[@id=2]/date.lastlogin)")).isEqualTo("0");
        assertThat(all.text("count(//user/groups/group)")).isEqualTo("0");
        assertThat(author.read("/users/1").text("count(/user/groups/group/users/@count)"))
                .isEqualTo("0");
        assertThat(author.read("/users/1").text("/user/groups/group/groupname")).isEqualTo("Admins");
        assertThat(author.read("/users/1?exclude=groups,properties").text("count(/user/groups)"))
                .isEqualTo("0");
    }

    @Test
    void someFieldsAreHidden() {
        users.change(settings -> settings.withGenerated(10)
                .withHiddenEvery(5)
                .withRestrictedNames(true)
                .withNewerFields(true));

        XmlAnswer all = author.read("/users");
        assertThat(all.text("//user[@id=1000]/email/@hidden")).isEqualTo("true");
        assertThat(all.text("//user[@id=1000]/password/@hidden")).isEqualTo("true");
        assertThat(all.text("//user[@id=1001]/email")).isEqualTo("user1001@example.com");
        assertThat(all.text("//user[@id=1001]/username")).isEqualTo("#RESTRICTED");
        assertThat(all.text("//user[@id=3]/username")).isEqualTo("author");
        assertThat(all.text("/users/@seateduserstotalcount")).isEqualTo("4");
        assertThat(all.text("//user[@id=3]/@guid")).isNotEmpty();
    }

    @Test
    void propertiesAreKept() {
        Reply created = admin.send(
                "POST", "/users/4/properties", "red", java.util.Map.of("Content-Type", "text/plain", "Slug", "x#y z"));
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        String key = "/users/4/properties/x%2523y%2520z";
        assertThat(admin.get(key).body()).isEqualTo("red");
        assertThat(admin.send("PUT", key, "blue", "text/plain").status()).isEqualTo(409);
        assertThat(admin.send("PUT", key + "?abort=never", "blue", "text/plain").status())
                .isEqualTo(200);
        XmlAnswer list = admin.read("/users/4/properties");
        assertThat(list.text("/properties/property/@name")).isEqualTo("x#y z");
        assertThat(list.text("/properties/property/contents")).isEqualTo("blue");
        assertThat(author.get("/users/4/properties").status()).isEqualTo(403);
        assertThat(admin.delete(key).status()).isEqualTo(200);
        assertThat(admin.get(key).status()).isEqualTo(404);
    }

    @Test
    void metricsAndPasswords() {
        assertThat(author.read("/users/4/metrics").text("/metrics/metric.pages-edited"))
                .isEqualTo("16");
        assertThat(admin.send("PUT", "/users/4/password", "new", "text/plain").status())
                .isEqualTo(200);
        assertThat(author.send("PUT", "/users/4/password", "new", "text/plain").status())
                .isEqualTo(403);
        assertThat(author.send("PUT", "/users/3/password", "new", "text/plain").status())
                .isEqualTo(403);
        assertThat(author.send("PUT", "/users/3/password?currentpassword=old", "new", "text/plain")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void usersAreFoundByTheBeginningsOfTheirNames() {
        assertThat(author.read("/users/search?username=AU&seated=true").texts("/users/user/username"))
                .containsExactly("author");
        assertThat(author.read("/users/search?email=example").text("/users/@count"))
                .isEqualTo("3");
    }

    @Test
    void aTestDirectsUsers() {
        SimulatorClient control = new SimulatorClient(simulator);
        int id = control.post("/__sim/expert/users", "{\"name\":\"nina\",\"fullName\":\"N\"}")
                .json()
                .path("id")
                .asInt();
        control.post("/__sim/expert/users/" + id + "/rename", "{\"fullName\":\"Nina\"}");
        control.post("/__sim/expert/users/" + id + "/activate", "{\"active\":false}");
        control.post("/__sim/expert/users/" + id + "/sign-in", "{\"at\":\"2026-03-01T10:00:00Z\"}");
        control.post("/__sim/expert/users/settings", "{\"generated\":3}");

        assertThat(users.get(id).fullName()).isEqualTo("Nina");
        assertThat(users.get(id).active()).isFalse();
        assertThat(users.get(id).lastLogin()).contains(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(users.ids()).containsExactly(1, 2, 3, 4, 1000, 1001, 1002, id);
        assertThat(control.delete("/__sim/expert/users/1001").status()).isEqualTo(200);
        assertThat(author.get("/users/1001").status()).isEqualTo(404);
        assertThat(control.get("/__sim/expert/users/1001").status()).isEqualTo(400);
    }
}
