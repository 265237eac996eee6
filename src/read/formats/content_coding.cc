// SPDX-License-Identifier: Apache-2.0
#include "read/formats/content_coding.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <ranges>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/formats/packings.h"
#include "read/formats/sniff.h"
#include "read/formats/unpack.h"

namespace headwater {
namespace {

constexpr std::size_t chunk_size = 1U << 16U;
constexpr std::size_t most_codings = 8;
constexpr std::string_view unpacks_too_far = "unpacks to more than the limit: not read further";

struct Unpacked {
  std::string bytes;
  std::string trouble;     // "" where all went well
  bool no_stream = false;  // the bytes are not packed so
};

// False where a limit is reached.
bool take(const ReadInput& packed, const unsigned char* from, std::size_t size, Unpacked& out) {
  if (!within_limits(packed, out.bytes.size(), size)) {
    out.trouble = unpacks_too_far;
    return false;
  }
  packed.limits->unpacked_left -= size;
  out.bytes.append(reinterpret_cast<const char*>(from), size);
  return true;
}

Unpacked unpack_gzip(const ReadInput& packed) {
  Unpacked out;
  if (packing_of(packed.bytes) == ARCHIVE_FILTER_NONE) {
    take(packed, reinterpret_cast<const unsigned char*>(packed.bytes.data()), packed.bytes.size(),
         out);
    return out;
  }
  const auto done = unpack(
      packed, [](std::string_view) { return true; },
      [&](ArchiveMember member) { out.bytes = std::move(member.bytes); });
  if (!done) out.trouble = done.error().reason;
  return out;
}

// window: 15 for zlib's header, -15 for none.
Unpacked inflate_with(const ReadInput& packed, int window) {
  Unpacked out;
  z_stream stream{};
  if (inflateInit2(&stream, window) != Z_OK) return {"", "cannot be unpacked", false};
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&stream, inflateEnd);
  std::array<unsigned char, chunk_size> chunk;
  stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(packed.bytes.data()));
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.bytes.size(), 1U << 31U));
  int status = Z_OK;
  while (status == Z_OK) {
    stream.next_out = chunk.data();
    stream.avail_out = chunk_size;
    status = inflate(&stream, Z_NO_FLUSH);
    if (!take(packed, chunk.data(), chunk_size - stream.avail_out, out)) return out;
  }
  if (status == Z_STREAM_END) return out;
  out.no_stream = status == Z_DATA_ERROR;
  out.trouble = status == Z_BUF_ERROR ? "is cut off" : "cannot be unpacked: not deflate";
  return out;
}

Unpacked unpack_deflate(const ReadInput& packed) {
  auto out = inflate_with(packed, 15);
  if (!out.no_stream || !out.bytes.empty()) return out;
  return inflate_with(packed, -15);
}

Unpacked unpack_brotli(const ReadInput& packed) {
  Unpacked out;
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!state) return {"", "cannot be unpacked", false};
  std::array<std::uint8_t, chunk_size> chunk;
  const auto* in = reinterpret_cast<const std::uint8_t*>(packed.bytes.data());
  std::size_t in_left = packed.bytes.size();
  auto status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
    auto* to = chunk.data();
    std::size_t to_left = chunk_size;
    status = BrotliDecoderDecompressStream(state.get(), &in_left, &in, &to_left, &to, nullptr);
    if (!take(packed, chunk.data(), chunk_size - to_left, out)) return out;
  }
  if (status == BROTLI_DECODER_RESULT_SUCCESS) return out;
  out.no_stream = status == BROTLI_DECODER_RESULT_ERROR;
  out.trouble = out.no_stream ? "cannot be unpacked: not brotli" : "is cut off";
  return out;
}

// A body that the crawler unpacked already, though the fields still say that it is packed.
bool is_plain(const ReadInput& packed) {
  const auto format = sniff(packed.id, packed.bytes);
  return format == Format::html || format == Format::feed;
}

Unpacked undo(const ReadInput& packed, std::string_view coding) {
  if (coding == "br") return unpack_brotli(packed);
  if (coding == "deflate") return unpack_deflate(packed);
  if (coding == "gzip" || coding == "x-gzip" || coding == "zstd") return unpack_gzip(packed);
  return {"", "is packed in a way that is not read: " + to_valid_utf8(coding), true};
}

// "1a2f", "1a2f;name=value": the line before a chunk.
bool begins_chunk(std::string_view body) {
  const auto after = body.find_first_not_of("0123456789abcdefABCDEF");
  return after != std::string_view::npos && after > 0 && after <= 16 &&
         (body[after] == '\r' || body[after] == '\n' || body[after] == ';' || body[after] == ' ') &&
         body.find('\n') < 4096 &&
         trim(body.substr(after, body.find_first_of(";\n", after) - after)).empty();
}

}  // namespace

std::string join_chunks(std::string_view body) {
  std::string out;
  if (!begins_chunk(body)) return std::string(body);
  while (!body.empty()) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    const auto line = body.find('\n');
    if (error != std::errc() || end == body.data() || line == std::string_view::npos) break;
    body.remove_prefix(line + 1);
    if (size == 0 || size > body.size()) {
      out += size == 0 ? std::string_view{} : body;
      break;
    }
    out += body.substr(0, size);
    body.remove_prefix(size);
    if (body.starts_with("\r\n")) body.remove_prefix(2);
  }
  return out;
}

Result<std::string> unpack_body(const ReadInput& packed, std::string_view codings) {
  std::string body(packed.bytes);
  const auto list = lower_ascii(codings);
  const auto steps = split(list, ',');
  if (steps.size() > most_codings)
    return fail(ErrorKind::input, packed.id, "the body is packed too many times: not read");
  for (const auto step : std::views::reverse(steps)) {
    const auto coding = trim(step);
    if (coding.empty() || coding == "identity" || coding == "none") continue;
    ReadInput inner = packed;
    inner.bytes = body;
    auto plain = undo(inner, coding);
    if (plain.trouble == unpacks_too_far || (!plain.trouble.empty() && plain.bytes.empty()) ||
        plain.no_stream) {
      if (plain.no_stream && is_plain(inner)) continue;
      return fail(ErrorKind::input, packed.id, "the body " + plain.trouble);
    }
    body = std::move(plain.bytes);
  }
  return body;
}

}  // namespace headwater
