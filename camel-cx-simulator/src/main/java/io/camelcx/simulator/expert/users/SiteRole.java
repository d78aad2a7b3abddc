// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.settings.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The roles that a site defines, with the recorded ids and masks. A mask is an unsigned number of 64 bits. */
public enum SiteRole {
    NONE(1, "None", "1"),
    VIEWER(2, "Viewer", "15"),
    CONTRIBUTOR(3, "Contributor", "114751"),
    MANAGER(4, "Manager", "116031"),
    ADMIN(5, "Admin", "9223372036854904127"),
    DRAFT_CONTRIBUTOR(6, "Draft Contributor", "114703");

    /** All operations, which the owner of a site has. */
    static final String ALL = "18446744073709551615";

    private static final Map<String, Long> OPERATIONS = operations();

    private final int id;
    private final String title;
    private final String mask;

    SiteRole(int id, String title, String mask) {
        this.id = id;
        this.title = title;
        this.mask = mask;
    }

    private static Map<String, Long> operations() {
        Map<String, Long> bits = new LinkedHashMap<>();
        bits.put("LOGIN", 0x1L);
        bits.put("BROWSE", 0x2L);
        bits.put("READ", 0x4L);
        bits.put("SUBSCRIBE", 0x8L);
        bits.put("UPDATE", 0x10L);
        bits.put("CREATE", 0x20L);
        bits.put("DELETE", 0x100L);
        bits.put("CHANGEPERMISSIONS", 0x400L);
        bits.put("CONTROLPANEL", 0x800L);
        bits.put("UNSAFECONTENT", 0x1000L);
        bits.put("USERHISTORY", 0x2000L);
        bits.put("DRAFT_UPDATE", 0x4000L);
        bits.put("DRAFT_CREATE", 0x8000L);
        bits.put("DRAFT_DELETE", 0x10000L);
        bits.put("ADMIN", 1L << 63);
        return bits;
    }

    /** The role of an account. */
    public static SiteRole of(Role role) {
        return switch (role) {
            case ADMIN -> ADMIN;
            case AUTHOR -> CONTRIBUTOR;
            case VIEWER, ANONYMOUS -> VIEWER;
        };
    }

    /** The role with this name, in any case. */
    public static Optional<SiteRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.title.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public int id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String mask() {
        return mask;
    }

    /** The names of the operations of a mask, with commas between them; empty for none. */
    static String operations(String mask) {
        long bits = Long.parseUnsignedLong(mask);
        return OPERATIONS.entrySet().stream()
                .filter(operation -> (bits & operation.getValue()) != 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
    }
}
