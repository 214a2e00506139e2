import { requiredField } from '../../panel/requiredText';

export const notificationField = requiredField(
	'Notification Type',
	'notificationType',
	'TRANSACTION_UPDATE',
	"Amazon's name of it. REPORT_PROCESSING_FINISHED, ORDER_CHANGE and TRANSACTION_UPDATE concern books.",
);
