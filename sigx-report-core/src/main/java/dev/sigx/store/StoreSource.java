package dev.sigx.store;

import java.util.List;

/**
 * A store about to be read.
 *
 * @param id stable between builds; every record read from it carries this id
 * @param root what may be read
 * @param files its files, relative to the root
 */
public record StoreSource(String id, ContainedRoot root, List<String> files) {
    public StoreSource {
        files = List.copyOf(files);
    }
}
