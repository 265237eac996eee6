// SPDX-License-Identifier: Apache-2.0
// One executable a format, chosen by HEADWATER_FORMAT: the fuzzer's bytes, wrapped where the format
// has a wrapping, go to its reader, and what is read must keep the promises of check_read.h.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "check_read.h"
#include "pack.h"
#include "read/formats/inner_stream.h"
#include "read/formats/read_formats.h"

namespace headwater {
namespace {

struct Format {
  std::string_view target;
  const char* name;
  std::string (*pack)(std::string_view bytes);
  void (*read)(const ReadInput& input, ReadOutcome& outcome);
};

// What pdftotext would print, without running it.
void read_printed(const ReadInput& input, ReadOutcome& outcome) {
  read_printed_pdf(input, input.bytes, outcome);
}

constexpr std::array formats{
    Format{"html", "x.html", as_they_are, read_html},
    Format{"feed", "x.xml", as_they_are, read_feed},
    Format{"mail", "x.eml", as_they_are, read_mail},
    Format{"warc", "x.warc", as_they_are, read_any},
    Format{"warc_http", "x.warc", pack_answers, read_warc},
    Format{"docx", "x.docx", pack_docx, read_office},
    Format{"odt", "x.odt", pack_odt, read_office},
    Format{"epub", "x.epub", pack_epub, read_office},
    Format{"rtf", "x.rtf", as_they_are, read_rtf},
    Format{"text", "x.txt", as_they_are, read_text},
    Format{"jsonl", "x.jsonl", as_they_are, read_jsonl},
    Format{"mbox", "x.mbox", as_they_are, read_mbox},
    Format{"mhtml", "x.mhtml", pack_mhtml, read_mail},
    Format{"msg", "x.msg", pack_msg, read_msg},
    Format{"msg_file", "x.msg", as_they_are, read_msg},
    Format{"zip", "x.zip", as_they_are, read_archive},
    Format{"wacz", "x.wacz", pack_wacz, read_any},
    Format{"pdf", "x.pdf", as_they_are, read_printed},
    Format{"pdf_child", "x.pdf", as_they_are, read_pdf},
};

consteval std::size_t chosen() {
  for (std::size_t i = 0; i < formats.size(); ++i) {
    if (formats[i].target == HEADWATER_FORMAT) return i;
  }
  throw "HEADWATER_FORMAT names no format";
}

void try_bytes(std::string_view bytes) {
  constexpr const auto& format = formats[chosen()];
  const auto packed = format.pack(bytes);
  ReadLimits limits;
  limits.unpacked_left = 16U << 20U;  // a bomb must end early here, too
  limits.passed_left = 64U << 20U;
  ReadOutcome outcome;
  format.read({format.name, packed, "", "", &limits}, outcome);
  check_read(outcome, [](std::string_view member, std::string_view original) {
    if (format.read == read_printed && member == "pdf:text") return printed_pdf_text(original);
    auto stream = inner_stream(member, original);
    // A child may be out of time where the machine is busy.
    if (!stream && member == "pdf:text") stream = inner_stream(member, original);
    return stream;
  });
}

}  // namespace
}  // namespace headwater

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  headwater::try_bytes({reinterpret_cast<const char*>(data), size});
  return 0;
}
