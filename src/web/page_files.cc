// SPDX-License-Identifier: Apache-2.0
#include "web/page_files.h"

#include <fmt/format.h>
#include <zlib.h>

#include <map>
#include <mutex>

#include "base/data_file.h"
#include "base/hash.h"
#include "base/strings.h"

namespace headwater {

extern const EmbeddedFile page_files[];

namespace {

struct PageFile {
  std::string_view bytes;
  std::string etag;
  std::string packed;
};

std::string type_of(std::string_view name) {
  static const std::map<std::string_view, const char*> types{
      {"html", "text/html; charset=utf-8"},
      {"js", "text/javascript; charset=utf-8"},
      {"css", "text/css; charset=utf-8"},
      {"svg", "image/svg+xml"},
      {"png", "image/png"},
      {"ico", "image/x-icon"},
      {"woff2", "font/woff2"},
      {"json", "application/json"},
      {"txt", "text/plain; charset=utf-8"}};
  const auto found = types.find(name.substr(name.find_last_of('.') + 1));
  return found == types.end() ? "application/octet-stream" : found->second;
}

// Packed once, when the first page is asked for.
const std::map<std::string, PageFile, std::less<>>& files() {
  static const auto made = [] {
    std::map<std::string, PageFile, std::less<>> all;
    for (const auto* file = page_files; file->name != nullptr; ++file) {
      const std::string_view bytes(file->begin, static_cast<std::size_t>(file->end - file->begin));
      auto packed = gzip(bytes, 9);
      if (packed.size() >= bytes.size()) packed.clear();
      all[file->name] = {bytes, "\"" + sha256_hex(bytes).substr(0, 16) + "\"", std::move(packed)};
    }
    return all;
  }();
  return made;
}

}  // namespace

std::string gzip(std::string_view bytes, int level) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    return "";
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int code = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return code == Z_STREAM_END ? out : "";
}

Response page_file(const Request& request) {
  if (request.method != "GET" && request.method != "HEAD")
    return error_response(405, request.method, "the page is only read");
  auto found = files().find(join(request.path, "/"));
  if (found == files().end()) found = files().find("index.html");
  if (found == files().end()) return error_response(404, "index.html", "this build has no page");
  const auto& [name, file] = *found;
  Response response{.type = type_of(name)};
  const bool hashed = name.starts_with("assets/");
  response.headers = {{"ETag", file.etag},
                      {"Cache-Control", hashed ? "max-age=31536000, immutable" : "no-cache"}};
  // What the page asks for first is on its way before its script is read.
  const bool findings =
      request.path.empty() || request.path == std::vector<std::string>{"findings"};
  if (findings && request.query.empty()) {
    for (const auto* path : first_asked)
      response.headers.emplace_back("Link",
                                    fmt::format("<{}>; rel=preload; as=fetch; crossorigin", path));
  }
  if (request.header("if-none-match") == file.etag) {
    response.status = 304;
    return response;
  }
  response.gzipped =
      !file.packed.empty() && request.header("accept-encoding").find("gzip") != std::string::npos;
  response.body = response.gzipped ? file.packed : std::string(file.bytes);
  return response;
}

}  // namespace headwater
