// SPDX-License-Identifier: Apache-2.0
// The packings around a stream of bytes (gzip, bzip2, xz, zstd), taken off one by one.
//
// Input:   the bytes of a file, packed or not, any number of times up to limits::packings.
// Output:  an open reader of libarchive on what is inside.
// Rule:    only these four, each where libarchive has it built in; libarchive is told which one to
//          use and never asked to guess, since what it guesses may start a program (lzop, lrzip,
//          grzip) and since what passes between two packings could not be counted. Bytes that come
//          out of a packing count against limits::passed_bytes, read or not.
#pragma once

#include <archive.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "read/formats/read_formats.h"

namespace headwater {

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

// The code of libarchive for the packing that begins so, ARCHIVE_FILTER_NONE where there is none.
[[nodiscard]] int packing_of(std::string_view head);
// False where taking it off would start a program.
[[nodiscard]] bool is_built_in(int packing);

class Packings {
 public:
  explicit Packings(const ReadInput& input);
  ~Packings();
  Packings(const Packings&) = delete;
  Packings& operator=(const Packings&) = delete;

  // Takes all packings off and lets `reader` read what is inside; false where it cannot be opened.
  [[nodiscard]] bool open(archive* reader);
  [[nodiscard]] std::size_t count() const { return layers_.size(); }
  // Why no more bytes came, "" where the stream ended by itself.
  [[nodiscard]] const std::string& trouble() const { return trouble_; }

 private:
  struct Layer;

  [[nodiscard]] bool add_layer(int packing);
  [[nodiscard]] bool fill(Layer& layer);
  [[nodiscard]] std::string_view next(Layer& layer);
  static la_ssize_t read_below(archive* reader, void* layer, const void** bytes);

  const ReadInput& input_;
  std::vector<std::unique_ptr<Layer>> layers_;  // the outermost first
  std::string trouble_;
};

// Why libarchive stopped, as the end of a sentence.
[[nodiscard]] std::string unpacking_error(archive* reader);

}  // namespace headwater
