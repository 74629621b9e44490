package kith.engine.feeds.fhir;

import java.util.Map;

/// What stands around a resource in a bundle and tells more about it.
///
/// @param patients the ids of the bundle's patients by the full URL others refer to them by
/// @param id its id where it says none itself, from its request or its full URL; empty when there is none
public record BundleContext(Map<String, String> patients, String id) {

    public static final BundleContext NOTHING = new BundleContext(Map.of(), "");
}
