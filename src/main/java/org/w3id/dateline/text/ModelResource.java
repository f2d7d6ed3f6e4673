package org.w3id.dateline.text;

import java.io.InputStream;

/** Models that lie at the root of the class path. */
final class ModelResource {
  private ModelResource() {}

  /** Opens a model by its file name. */
  static InputStream open(String name) {
    InputStream stream = ModelResource.class.getResourceAsStream("/" + name);
    if (stream == null) {
      throw new IllegalStateException("no model " + name + " on the class path");
    }
    return stream;
  }
}
