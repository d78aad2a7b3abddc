// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest.client;

import io.camelcx.support.http.PathSegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Where an object of CX is: {@code self:/photos/2353.jpg}, the UUID of a user or group instead of {@code self}, or the UUID of an object instead of
 * the path.
 *
 * @param owner {@code self}, or a UUID: always 22 characters, case-sensitive
 * @param place an absolute path, not encoded, or the UUID of an object
 */
public record FilePath(String owner, String place) {

    private static final String SELF = "self";
    private static final Pattern UUID = Pattern.compile("[!-9;-~&&[^/]]{22}");
    private static final int MAX_NAME = 255;

    /** @throws IllegalArgumentException if it is malformed, or the name of a file or folder is too long */
    public FilePath {
        if (!isOwner(owner)) {
            throw new IllegalArgumentException(
                    "The owner of a file must be self, or a UUID of 22 characters, but is " + owner);
        }
        if (!UUID.matcher(place).matches()) {
            checkNames(place);
        }
    }

    /**
     * Reads a path.
     *
     * @param text not encoded, such as {@code self:/photos/2353.jpg}
     * @throws IllegalArgumentException if it is malformed
     */
    public static FilePath of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "A file must be named as self:/photos/2353.jpg, or with the UUID of a user or"
                            + " group instead of self, but not " + text);
        }
        return new FilePath(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether a text stands for the owner of files. */
    static boolean isOwner(String text) {
        return text.equals(SELF) || UUID.matcher(text).matches();
    }

    /** The vendor limits names as macOS and Windows do, which count UTF-16 units. */
    private static void checkNames(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "The path of a file must begin with a slash, or be the UUID of an object, but is " + path);
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
            throw new IllegalArgumentException("The path of a file has a half of a surrogate pair");
        }
        Arrays.stream(path.substring(1).split("/", -1)).forEach(FilePath::checkName);
    }

    private static void checkName(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("The names of files and folders must not be empty, . or .., but one is "
                    + (name.isEmpty() ? "empty" : name));
        }
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException("The names of files and folders have at most " + MAX_NAME
                    + " characters, but one has " + name.length() + ": " + name);
        }
    }

    /**
     * The name of the file.
     *
     * @throws IllegalArgumentException if the object is named by its UUID
     */
    public String name() {
        if (!place.startsWith("/")) {
            throw new IllegalArgumentException(
                    "An upload needs the path of a file, such as self:/photos/2353.jpg, and not its UUID: " + this);
        }
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** As one segment of an address: {@code self:%2Fphotos%2F2353.jpg}. */
    public String encoded() {
        return PathSegment.encode(owner) + ":" + PathSegment.encode(place);
    }

    @Override
    public String toString() {
        return owner + ":" + place;
    }
}
