// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"
#include "read/read_formats.h"
#include "read/source_text.h"
#include "read/verbatim.h"

namespace headwater {
void read_mail(const ReadInput& input, ReadOutcome& outcome) { read_text(input, outcome); }
void read_mbox(const ReadInput& input, ReadOutcome& outcome) { read_text(input, outcome); }
void read_archive(const ReadInput& input, ReadOutcome& outcome) { input_failed(outcome, input.id, "archives are not read yet"); }
void read_pdf(const ReadInput& input, ReadOutcome& outcome) { input_failed(outcome, input.id, "PDF is not read yet"); }
void read_warc(const ReadInput& input, ReadOutcome& outcome) { input_failed(outcome, input.id, "WARC is not read yet"); }
void read_office(const ReadInput& input, ReadOutcome& outcome) { input_failed(outcome, input.id, "office files are not read yet"); }
void read_rtf(const ReadInput& input, ReadOutcome& outcome) { input_failed(outcome, input.id, "RTF is not read yet"); }
}  // namespace headwater
