package io.plumbline.functions.assets;

import io.plumbline.ServiceException;
import io.plumbline.functions.assets.trigger.MalformedEvent;
import io.plumbline.functions.assets.trigger.Trigger;

/// What a function does when it is triggered.
@FunctionalInterface
interface Work {

    /// Does as much as there is time for.
    ///
    /// @throws MalformedEvent if the trigger is none for this function
    /// @throws ServiceException if it cannot even be found out what is to be done
    Report perform(Trigger trigger, Call call);
}
