// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.ExpertUsers;
import io.camelcx.simulator.expert.XmlAnswer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {
    private static final String XML = "application/xml; charset=utf-8";

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertUsers users = simulator.expert().users();
    private final ExpertCaller admin = ExpertCaller.as(simulator, "admin");
    private final ExpertCaller author = ExpertCaller.as(simulator, "author");

    private XmlAnswer send(String method, String path, String document) {
        return XmlAnswer.ok(admin.send(method, path, document, XML));
    }

    @Test
    void rolesAreGroups() {
        XmlAnswer all = author.read("/groups");
        assertThat(all.texts("/groups/group/groupname")).containsExactly("Admins", "Authors", "Viewers");
        assertThat(all.text("/groups/@totalcount")).isEqualTo("3");
        assertThat(author.read("/groups/2").text("/group/groupname")).isEqualTo("Authors");
        assertThat(author.read("/groups/2").text("/group/permissions.group/role"))
                .isEqualTo("Contributor");
        assertThat(author.read("/groups/=Authors/users").texts("/users/user/nick"))
                .containsExactly("author");
        assertThat(author.get("/groups/9").status()).isEqualTo(404);
    }

    @Test
    void aGroupIsCreatedRenamedFilledAndDeleted() {
        String id = send("POST", "/groups", "<group><name>A/B c</name><users><user id=\"3\"/></users></group>")
                .text("/group/@id");
        assertThat(author.read("/groups/=A%252FB%2520c").text("/group/users/@count"))
                .isEqualTo("1");

        send(
                "PUT",
                "/groups/" + id,
                "<group><name>Red</name><permissions.group><role>Manager</role></permissions.group></group>");
        send("POST", "/groups/" + id + "/users", "<users><user id=\"4\"/><user id=\"3\"/></users>");
        XmlAnswer members = author.read("/groups/=Red/users?sortby=-username&limit=1");
        assertThat(members.texts("/users/user/username")).containsExactly("viewer");
        assertThat(members.text("/users/@querycount")).isEqualTo("2");
        assertThat(members.text("/users/@totalcount")).isEmpty();
        assertThat(send("PUT", "/groups/" + id + "/users", "<users><user id=\"1\"/></users>")
                        .text("/group/users/@count"))
                .isEqualTo("1");
        assertThat(admin.delete("/groups/" + id + "/users/=admin").status()).isEqualTo(200);
        assertThat(author.read("/groups/" + id + "/users").text("/users/@count"))
                .isEqualTo("0");
        assertThat(author.read("/groups/" + id).text("//role")).isEqualTo("Manager");

        assertThat(admin.delete("/groups/" + id).status()).isEqualTo(200);
        assertThat(author.get("/groups/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /groups | <group><name>admins</name></group> | 409",
                "PUT | /groups/1 | <group><name>Viewers</name></group> | 409",
                "POST | /groups | <group/> | 400",
                "POST | /groups | <user/> | 400",
                "POST | /groups/1/users | <users><user id=\"77\"/></users> | 400",
                "PUT | /groups/9 | <group/> | 404",
                "POST | /groups | <group id=\"9\"/> | 404",
                "DELETE | /groups/9 | '' | 404",
                "DELETE | /groups/1/users/4 | '' | 404"
            })
    void whatTheVendorRefusesIsRefused(String method, String path, String document, int status) {
        assertThat(admin.send(method, path, document, XML).status()).isEqualTo(status);
    }

    @Test
    void externalGroupsKeepTheirNames() {
        int id = users.createGroup("LDAP", 2, 3).id();

        assertThat(admin.send("PUT", "/groups/" + id, "<group><name>New</name></group>", XML)
                        .status())
                .isEqualTo(400);
        assertThat(author.read("/groups?authprovider=2").texts("/groups/group/groupname"))
                .containsExactly("LDAP");
        assertThat(author.read("/groups?groupnamefilter=DAP").texts("/groups/group/groupname"))
                .containsExactly("LDAP");
        assertThat(author.read("/groups?sortby=-name").text("/groups/group/groupname"))
                .isEqualTo("Viewers");
        assertThat(author.send("DELETE", "/groups/" + id, "", XML).status()).isEqualTo(403);
    }

    @Test
    void aUserWhoIsGoneIsInNoGroup() {
        users.delete(3);

        assertThat(author.get("/users/current").status()).isEqualTo(404);
        assertThat(admin.read("/groups/2").text("/group/users/@count")).isEqualTo("0");
    }
}
