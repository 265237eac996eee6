// SPDX-License-Identifier: Apache-2.0
#include "read/formats/compressed_rtf.h"

#include <algorithm>
#include <array>

#include "read/formats/little_endian.h"

namespace headwater {
namespace {

constexpr std::size_t rtf_header_size = 16;
constexpr std::uint32_t compressed = 0x75465A4C;
constexpr std::uint32_t uncompressed = 0x414C454D;
constexpr std::size_t window_size = 4096;
constexpr std::string_view known_start =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    "{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
static_assert(known_start.size() == 207);

class Window {
 public:
  Window() { std::ranges::copy(known_start, bytes_.begin()); }
  void put(char c, std::string& out) {
    out += c;
    bytes_[at_] = c;
    at_ = (at_ + 1) % window_size;
  }
  // False at the reference that ends the stream.
  bool repeat(std::size_t from, std::size_t length, std::string& out) {
    if (from == at_) return false;
    for (std::size_t i = 0; i < length; ++i) put(bytes_[(from + i) % window_size], out);
    return true;
  }

 private:
  std::array<char, window_size> bytes_{};
  std::size_t at_ = known_start.size();
};

std::string expand(std::string_view packed, std::size_t size) {
  std::string out;
  Window window;
  for (std::size_t at = 0; at < packed.size();) {
    const auto flags = static_cast<unsigned char>(packed[at++]);
    for (unsigned bit = 0; bit < 8; ++bit) {
      if (out.size() >= size || at >= packed.size()) return out;
      if ((flags >> bit & 1U) == 0) {
        window.put(packed[at++], out);
        continue;
      }
      if (at + 1 >= packed.size()) return out;
      const auto high = static_cast<unsigned char>(packed[at]);
      const auto low = static_cast<unsigned char>(packed[at + 1]);
      at += 2;
      if (!window.repeat(std::size_t{high} << 4U | low >> 4U, (low & 15U) + 2, out)) return out;
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> decompress_rtf(std::string_view stream) {
  if (stream.size() < rtf_header_size) return std::nullopt;
  const auto body = stream.substr(rtf_header_size);
  const std::size_t size = little_endian_32(stream, 4);
  switch (little_endian_32(stream, 8)) {
    case uncompressed:
      return std::string(body.substr(0, size));
    case compressed: {
      auto out = expand(body, size);
      out.resize(std::min(out.size(), size));
      return out;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace headwater
