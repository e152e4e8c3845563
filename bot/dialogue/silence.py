"""What Rasa and its libraries would otherwise tell the terminal, and the internet."""

from __future__ import annotations

import logging
import os

_TALKERS = ("rasa", "rasa_sdk", "tensorflow", "absl", "matplotlib", "apscheduler", "h5py", "numba")


def before_rasa() -> None:
    """Call before the first import of rasa."""
    # TensorFlow's C++ part writes to the terminal by itself and looks for graphics cards.
    os.putenv("TF_CPP_MIN_LOG_LEVEL", "3")
    os.putenv("CUDA_VISIBLE_DEVICES", "-1")
    for name in _TALKERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    # Filters would not do: Rasa and TensorFlow set their own after these.
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    _quiet_structlog()


def _quiet_structlog() -> None:
    """Unconfigured, structlog prints Rasa's debug lines, and they quote what people wrote."""
    import structlog

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
